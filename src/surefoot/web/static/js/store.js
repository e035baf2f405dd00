// The device's own storage. Three drawers: `outbox` (what waits to be sent), `places` (where sessions are), `kept` (the pack, small things).
const NAME = "surefoot";
const VERSION = 1;
const DRAWERS = { outbox: "id", places: "session", kept: "name" };
const PATIENCE_MS = 4000;

let opening = null;

// Do something in one go: all of it is on the disk when this is done, or none of it is.
export async function inOne(names, mode, work) {
  const database = await opened();
  return new Promise((done, fail) => {
    let asked;
    const going = database.transaction(names, mode, { durability: "strict" });
    going.oncomplete = () => done(asked?.result);
    going.onabort = going.onerror = () => fail(going.error ?? new Error("the storage refused"));
    asked = work(...names.map((name) => going.objectStore(name)));
  });
}

export const all = (name) => inOne([name], "readonly", (drawer) => drawer.getAll());
export const one = (name, key) => inOne([name], "readonly", (drawer) => drawer.get(key));
export const put = (name, value) => inOne([name], "readwrite", (drawer) => drawer.put(value));
export const remove = (name, key) => inOne([name], "readwrite", (drawer) => drawer.delete(key));

async function opened() {
  opening ??= open();
  try {
    const database = await opening;
    // A database that was closed under us, as when the browser is emptied, is opened anew.
    if (database.gone) opening = open();
    return await opening;
  } catch (fault) {
    opening = null;
    throw fault;
  }
}

function open() {
  return new Promise((done, fail) => {
    const asked = indexedDB.open(NAME, VERSION);
    // Some browsers never answer where they keep nothing.
    const timer = setTimeout(() => fail(new Error("the storage does not answer")), PATIENCE_MS);
    asked.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(DRAWERS)) asked.result.createObjectStore(name, { keyPath });
    };
    asked.onerror = () => { clearTimeout(timer); fail(asked.error); };
    asked.onsuccess = () => { clearTimeout(timer); done(watched(asked.result)); };
  });
}

function watched(database) {
  const leave = () => { database.gone = true; database.close(); };
  database.onversionchange = leave;
  database.onclose = leave;
  return database;
}
