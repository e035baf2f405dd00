// Two windows on one session: each hears where the other is.
export class Tabs {
  constructor(session, heard) {
    if (!("BroadcastChannel" in globalThis)) return;
    this.channel = new BroadcastChannel(`surefoot.session.${session}`);
    this.channel.addEventListener("message", ({ data }) => heard(data));
  }

  tell(place) { this.channel?.postMessage(place); }
}
