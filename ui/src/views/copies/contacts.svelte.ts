/** Contact data that go out although an order of non-disclosure is in force, or may be: what is said of them, and whether
 * the person knows. */
import { contacts_in, type Contacts, type Outgoing } from "../../core/bindings";
import { turns } from "../../core/turn";
import { t } from "../../text/text.svelte";

/** What is said of them. */
export function contactsText({ fields, unread, unmarked }: Contacts): string {
  const said = { fields: fields.join(", "), documents: unread.join(", ") };
  if (unread.length > 0) return t("handing-contacts-unread", said);
  return t(unmarked ? "handing-unmarked" : "handing-contacts", said);
}

/** Whether the same is said of both. */
export const isSame = (one: Contacts, other: Contacts): boolean => contactsText(one) === contactsText(other);

/** What the person was told before something goes out. */
export class Told {
  /** Nothing while it is not known. */
  contacts = $state.raw<Contacts | null>(null);
  /** Whether it was said that they go knowingly. */
  knowing = $state(false);
  #takeTurn = turns();

  constructor(contacts: Contacts | null = null) {
    this.contacts = contacts;
  }

  /** Asks what goes out. What was ticked for something else counts for nothing. */
  async look(plan: string, going: Outgoing): Promise<Contacts> {
    const isLast = this.#takeTurn();
    const now = await contacts_in(plan, going);
    if (isLast()) {
      if (this.contacts === null || !isSame(this.contacts, now)) this.knowing = false;
      this.contacts = now;
    }
    return now;
  }

  /** Whether this may go out: the person was told of it as it is now, and knows where that is asked for. Where that
   * cannot be found out it throws, and nothing goes. */
  async isKnown(plan: string, going: Outgoing): Promise<boolean> {
    const { contacts: said, knowing } = this;
    const now = await this.look(plan, going);
    if (now.fields.length === 0) return true;
    return said !== null && isSame(said, now) && (knowing || !now.unmarked);
  }
}
