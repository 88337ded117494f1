// The deliveries that the program has recorded of the newest version, as rows of the field in which the
// plan lists them.
import { delivery_rows, type DeliveryRows, type PlanView } from "../../core/bindings";
import { fail } from "../../core/desk.svelte";

/** The recorded deliveries, as soon as they are known. */
export type Deliveries = ReturnType<typeof listDeliveries>;

/** Asks for the recorded deliveries of a plan; there are none before a version is issued. */
export function listDeliveries(plan: PlanView) {
  let listed = $state.raw<DeliveryRows | null>(null);
  if (plan.draft && plan.version > 0) void delivery_rows(plan.id).then((rows) => (listed = rows), fail);
  return {
    /** The rows for this field; none for any other. */
    of: (field: string) => (listed?.field === field ? listed.rows : []),
  };
}
