// Sending a part back to who asked for it.
import { return_part } from "../../core/bindings";
import { fail, say, settle } from "../../core/desk.svelte";
import { t } from "../../text/text.svelte";

/** Saves what is written and then the packet, where the person chooses. */
export async function give(plan: string, ondone: () => Promise<void>): Promise<void> {
  try {
    await settle();
    const { path } = await return_part(plan);
    await ondone();
    say(t("part-returned", { path }));
  } catch (error) {
    fail(error);
  }
}
