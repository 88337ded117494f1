// What the journeys look for in the page, as a person would: by what is seen and by accessible names.
const tidy = (text) => (text ?? "").replace(/\u00AD/g, "").replace(/\s+/g, " ").trim();
const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
const textOf = (id) => tidy(document.getElementById(id)?.textContent);

function nameOf(element) {
  if (element.hasAttribute("aria-label")) return tidy(element.getAttribute("aria-label"));
  const by = element.getAttribute("aria-labelledby");
  if (by) return by.split(/\s+/).map(textOf).join(" ");
  if (element.labels?.length) return tidy([...element.labels].map((label) => label.textContent).join(" "));
  return tidy(element.textContent) || tidy(element.title);
}

/** The first seen element of these kinds with the name; a name that only begins so comes second. */
function named(kinds, name) {
  // While a dialog is open, only what is in it can be reached; one that was opened over another lies behind it
  // in the page.
  const place = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
  const all = [...place.querySelectorAll(kinds)].filter(seen);
  return all.find((one) => nameOf(one) === name) ?? all.find((one) => nameOf(one).startsWith(name));
}

const control = (name) => named("button, a[href], [role=button], [role=link], summary", name);
const ready = (name) => {
  const found = control(name);
  return found && found.getAttribute("aria-disabled") !== "true" && !found.disabled ? found : null;
};
/** The element, in sight, once it stands where it stood at the last two looks; nothing before. */
const rested = (element) => {
  if (!element) return null;
  const place = () => {
    const { left, top } = element.getBoundingClientRect();
    return `${left} ${top}`;
  };
  const places = (window.restingPlaces ??= []);
  const before = places.at(-1);
  // Only what has moved: a centre between two pixels would be another at every look.
  if (before?.[0] !== element || before[1] !== place()) element.scrollIntoView({ block: "center", inline: "center" });
  places.push([element, place()]);
  const last = places.slice(-3);
  return last.length === 3 && last.every((one) => one[0] === element && one[1] === last[0][1]) ? element : null;
};
const field = (name) => named("input, textarea, select", name);
const option = (name) => named("input[type=radio], input[type=checkbox]", name);
const one = (selector) => [...document.querySelectorAll(selector)].find(seen);
const says = (text) => tidy(document.body.innerText).includes(tidy(text));

/** How far the page, or the pane that is written in, can be scrolled sideways, in pixels. */
const overflow = () =>
  Math.max(...[document.scrollingElement, ...document.querySelectorAll("main")].map((one) => one.scrollWidth - one.clientWidth));
