// Backups that are made by themselves: in a pause, when nobody types. Whether one is due is known to the
// core; what goes wrong is told on the home screen and where backups are told of.
import { keep_backup } from "./bindings";
import { desk } from "./desk.svelte";
import { watchIdle, type Watch } from "./idle";

/** Minutes without a touch that are taken for a pause. */
const PAUSE = 1 / 6;

let made = $state(0);

/** What is known here of them. */
export const backing = {
  /** Grows whenever one may have been made. */
  get made() {
    return made;
  },
};

/** Makes a backup in every pause in which one is due; the answer ends that. */
export function backInPauses(watch?: Watch): () => void {
  return watchIdle(
    () => PAUSE,
    () => void back(),
    watch,
  );
}

async function back(): Promise<void> {
  if (desk.started?.state !== "open" || desk.started.practice) return;
  try {
    await keep_backup();
    made += 1;
  } catch {
    // The vault was locked meanwhile: the next pause is another one.
  }
}
