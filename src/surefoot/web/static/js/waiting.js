// Says on a page what waits for the network, and sends it. Fetched only where there is something to say.
import { Line } from "./line.js";
import { Outbox } from "./outbox.js";

export async function listen(root, news) {
  const line = new Line(root);
  const outbox = new Outbox({ tell });

  function tell(told) {
    line.tell(told);
    // A sign that needs care was told in another tab: this one follows, unless it is there already.
    if (told.flag && location.pathname !== "/stop/") location.assign("/");
  }

  if (news) tell(news);
  await outbox.opened;
  if ((await outbox.refused()).length) line.tell({ state: "refused", waiting: outbox.waiting });
}
