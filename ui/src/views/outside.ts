// The views outside the lock, as one part of the page: the lock screen alone is painted before it is read.
export { default as Help } from "./frame/Help.svelte";
export { default as Held } from "./Held.svelte";
export { default as Passphrase } from "./Passphrase.svelte";
export { default as Recover } from "./Recover.svelte";
export { default as RecoverySheet } from "./RecoverySheet.svelte";
export { default as Restore } from "./Restore.svelte";
export { default as Rescue } from "./Rescue.svelte";
