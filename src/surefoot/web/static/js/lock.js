// A sign that needs care, told on this device: no session is offered until the server has heard of it and says that none is open.
import { one, put, remove } from "./store.js";

export const lock = (code) => put("kept", { name: "stop", code });
export const locked = () => one("kept", "stop");

// Follow what the server says; while something still waits, it may not know of the sign yet.
export async function heed({ stop }, waiting) {
  if (stop) { if (!(await locked())) await lock(null); }
  else if (!waiting) await remove("kept", "stop");
}
