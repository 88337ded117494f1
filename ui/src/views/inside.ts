// The views behind the lock, as one part of the page: the lock screen is painted before it is read.
export { default as Desk } from "./frame/Desk.svelte";
export { default as GoTo } from "./frame/GoTo.svelte";
export { default as Home } from "./Home.svelte";
export { default as Meeting } from "./Meeting.svelte";
export { default as Plan } from "./Plan.svelte";
export { default as Settings } from "./Settings.svelte";
export { default as Verify } from "./Verify.svelte";
export { default as Year } from "./Year.svelte";
