"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const picture = document.querySelector(".picture");
  const drawing = picture.querySelector("svg");
  const panel = document.querySelector(".panel");
  const hint = document.querySelector(".hint");
  const filters = document.querySelector(".filters");
  const abouts = new Map(all(".panel article").map((about) => [about.dataset.touchpoint, about]));
  const spots = all("[role=button][data-touchpoint]", picture).sort((one, other) => order(one) - order(other));
  let chosen = null;

  function order(spot) {
    return [...abouts.keys()].indexOf(spot.dataset.touchpoint);
  }

  // What is chosen in the filters, and what fits it.
  function wanted() {
    return filters ? Object.fromEntries(new FormData(filters)) : {};
  }

  function fits(element, { stage, lane, persona, channel }) {
    const of = element.dataset;
    const channels = () => abouts.get(of.touchpoint)?.dataset.channels.split(" ") ?? [];
    if (stage && of.stage && of.stage !== stage) return false;
    if (lane && of.lane && of.lane !== lane) return false;
    if (persona && of.personas && !of.personas.split(" ").includes(persona)) return false;
    return !channel || !of.touchpoint || channels().includes(channel);
  }

  function filter() {
    const choice = wanted();
    const isOn = Object.values(choice).some(Boolean);
    const parts = "[data-stage], [data-touchpoint], [data-lane], [data-personas]";
    all(parts, picture).forEach((part) => part.classList.toggle("out", !fits(part, choice)));
    picture.classList.toggle("some", Boolean(choice.stage || choice.channel || choice.persona));
    all(".words, .panel article").flatMap((place) => all(parts, place)).forEach((part) => (part.hidden = !fits(part, choice)));
    hideEmpty(".panel section, tbody tr[data-lane]", ":not([hidden]) > ul > li:not([hidden])");
    if (choice.channel) hideEmpty(".scroll", "th[data-touchpoint]:not([hidden])");
    const left = reachable();
    filters.querySelector("button").hidden = !isOn;
    filters.querySelector(".count").textContent = isOn ? `${left.length} of ${spots.length} touchpoints` : "";
    if (left.length && !left.some((spot) => spot.getAttribute("tabindex") === "0")) reach(left[0]);
  }

  function hideEmpty(places, content) {
    all(places).filter((place) => !place.hidden).forEach((place) => (place.hidden = !place.querySelector(content)));
  }

  function reachable() {
    const choice = wanted();
    return spots.filter((spot) => fits(spot, choice));
  }

  // Only one touchpoint can be reached by the tab key; arrows lead to the others.
  function reach(spot) {
    spots.forEach((other) => other.setAttribute("tabindex", other === spot ? "0" : "-1"));
  }

  function spotOf(key) {
    return spots.find((spot) => spot.dataset.touchpoint === key);
  }

  function show(key) {
    if (!abouts.has(key)) return;
    chosen = key;
    abouts.forEach((about, other) => (about.hidden = other !== key));
    spots.forEach((spot) => spot.setAttribute("aria-expanded", String(spot.dataset.touchpoint === key)));
    panel.hidden = false;
    panel.scrollTop = 0;
    hint.hidden = true;
    document.body.classList.add("open");
    const spot = spotOf(key);
    reach(spot);
    spot.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function close() {
    if (panel?.hidden ?? true) return;
    const isInside = panel.contains(document.activeElement);
    panel.hidden = true;
    document.body.classList.remove("open");
    spots.forEach((spot) => spot.setAttribute("aria-expanded", "false"));
    if (isInside) spotOf(chosen)?.focus();
    chosen = null;
  }

  function step(from, by) {
    const ways = reachable();
    const place = ways.indexOf(from);
    const next = ways[by === -Infinity ? 0 : by === Infinity ? ways.length - 1 : place + by];
    return next ?? from;
  }

  function go(spot) {
    reach(spot);
    spot.focus();
    if (chosen) show(spot.dataset.touchpoint);
  }

  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

  picture.addEventListener("keydown", (event) => {
    const spot = event.target.closest("[role=button]");
    if (!spot || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in STEPS) go(step(spot, STEPS[event.key]));
    else if (event.key === "Enter" || event.key === " ") {
      show(spot.dataset.touchpoint);
      abouts.get(chosen).querySelector("h2").focus();
    } else return;
    event.preventDefault();
  });

  picture.addEventListener("click", (event) => {
    const part = event.target.closest("[data-touchpoint]");
    if (part && !event.target.closest("a") && !moved) show(part.dataset.touchpoint);
  });

  panel?.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.step) show(step(spotOf(chosen), Number(button.dataset.step)).dataset.touchpoint);
    else if (button) close();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
      hint.hidden = true;
    }
  });

  filters?.addEventListener("input", filter);
  filters?.addEventListener("submit", (event) => event.preventDefault());
  filters?.querySelector("button").addEventListener("click", () => {
    filters.reset();
    filter();
  });

  // A touchpoint under the pointer says what it is, and shows what belongs to it.
  picture.addEventListener("pointerover", (event) => {
    const key = event.target.closest("[data-touchpoint]")?.dataset.touchpoint;
    all(".near", picture).forEach((part) => part.classList.remove("near"));
    hint.hidden = !abouts.has(key) || key === chosen;
    if (!abouts.has(key)) return;
    all(`[data-touchpoint="${key}"]`, picture).forEach((part) => part.classList.add("near"));
    const [name, ...rest] = abouts.get(key).dataset.hint.split("\n");
    hint.querySelector("b").textContent = name;
    hint.querySelector("span").textContent = rest.join("\n");
  });
  picture.addEventListener("pointermove", (event) => {
    const left = Math.min(event.clientX + 16, innerWidth - hint.offsetWidth - 8);
    const below = event.clientY + 20;
    hint.style.left = `${Math.max(left, 8)}px`;
    hint.style.top = `${below + hint.offsetHeight > innerHeight ? event.clientY - hint.offsetHeight - 12 : below}px`;
  });
  picture.addEventListener("pointerleave", () => {
    hint.hidden = true;
    all(".near", picture).forEach((part) => part.classList.remove("near"));
  });

  // Larger and smaller; what is larger than the window is moved by dragging.
  const natural = drawing.width.baseVal.value;
  let factor = 1;
  let drag = null;
  let moved = false;

  function zoom(to) {
    factor = Math.min(Math.max(to, 1), 8);
    const middle = (picture.scrollLeft + picture.clientWidth / 2) / picture.scrollWidth;
    const fit = Math.min(picture.parentElement.clientWidth, natural);
    drawing.style.maxWidth = "none";
    drawing.style.width = `${fit * factor}px`;
    picture.classList.toggle("large", factor > 1);
    picture.scrollLeft = middle * picture.scrollWidth - picture.clientWidth / 2;
  }

  const ZOOMS = { in: () => factor * 1.25, out: () => factor / 1.25, fit: () => 1 };

  document.querySelector(".zoom").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) zoom(ZOOMS[button.dataset.zoom]());
  });
  addEventListener("resize", () => zoom(factor));
  // What is much larger than the window begins large enough to be looked at.
  zoom((natural * 0.4) / Math.min(picture.parentElement.clientWidth, natural));
  picture.scrollLeft = 0;

  picture.addEventListener("pointerdown", (event) => {
    moved = false;
    if (factor > 1 && event.pointerType === "mouse" && event.button === 0) drag = event;
  });
  addEventListener("pointermove", (event) => {
    if (!drag || Math.hypot(event.clientX - drag.clientX, event.clientY - drag.clientY) < 4) return;
    moved = true;
    picture.classList.add("moving");
    picture.scrollLeft -= event.clientX - drag.clientX;
    scrollBy(0, drag.clientY - event.clientY);
    drag = event;
  });
  addEventListener("pointerup", () => {
    drag = null;
    picture.classList.remove("moving");
  });
})();
