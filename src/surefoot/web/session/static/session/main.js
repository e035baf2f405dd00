// The session of this page.
import { play } from "./player.js";

document.querySelector("[data-plain]").hidden = true;
play(JSON.parse(document.getElementById("session-data").textContent), document.querySelector("[data-player]"));
