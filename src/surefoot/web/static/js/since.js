// What happened here since the pack was made. It says which days of the pack still hold, and is begun anew with each new pack.
const BEGINNING = { name: "since", finished: [], rank: 0, locked: false, response: false, checked: null, days: {} };

// Note something in the drawer `kept`, in the same go as the messages it belongs to.
export function noteIn(kept, note) {
  const asked = kept.get("since");
  asked.onsuccess = () => {
    const since = { ...structuredClone(BEGINNING), ...asked.result };
    note(since);
    kept.put(since);
  };
}

export const readSince = (held) => ({ ...structuredClone(BEGINNING), ...held });

// Whether the server must hear of a report before another session may begin.
export function isLocked({ kind, session, told }, locks) {
  return locks.some((lock) => {
    const values = Object.entries(lock.told ?? {});
    return lock.kind === kind && (!lock.session || lock.session === session) && values.every(([name, any]) => any.includes(told?.[name]));
  });
}
