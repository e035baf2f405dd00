// A moving figure on the page: fetched as SVG, placed inline, and its clock kept in hand.

// Our pages allow no <style> in a drawing (content security policy); parts.css says the same of fig-motion and fig-still.
const OWN_STYLE = /<style>.*?<\/style>/gs;

export class Figure {
  // The picture at this address, standing still at second 0. Throws when it cannot be had; keep the still picture then.
  static async load(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`no figure: ${answer.status}`);
    const text = (await answer.text()).replaceAll(OWN_STYLE, "");
    const drawn = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    if (drawn.localName !== "svg") throw new Error("no figure: not a drawing");
    return new Figure(document.importNode(drawn, true));
  }

  constructor(element) {
    this.element = element; // an <svg>; its ids are unique to the figure, so show each figure once on a page
    this.element.classList.add("fig");
    this.cycle = Number(element.dataset.cycle); // seconds until the movement repeats
    this.arrived = Number(element.dataset.arrived); // seconds until a hold is reached
    // Firefox gives a drawing its clock when it first stands on a page: it stands there for a moment nobody sees.
    document.body.append(element);
    this.set(0);
    element.remove();
  }

  get playing() {
    return !this.element.animationsPaused();
  }

  // Stand still at this second.
  set(second) {
    this.pause();
    this.element.setCurrentTime(second);
  }

  // Go on from the second it shows. It must stand on the page by then: in Firefox a drawing off the page loses time.
  play() {
    this.element.unpauseAnimations();
  }

  pause() {
    this.element.pauseAnimations();
  }
}
