// How far the set under way has come, kept on this device: a reload or a flat battery finds it again.
export class Part {
  constructor(session) { this.key = `surefoot.part.${session}`; }

  keep(at, seconds) {
    try { localStorage.setItem(this.key, JSON.stringify({ at, seconds })); } catch { /* storage closed: the set begins anew */ }
  }

  forget() {
    try { localStorage.removeItem(this.key); } catch { /* nothing was kept */ }
  }

  secondsOf(at) {
    try {
      const part = JSON.parse(localStorage.getItem(this.key));
      return part?.at === at ? part.seconds : 0;
    } catch { return 0; }
  }
}
