// The secret of the key to sign with: the vault's passphrase, a certificate file's password or a card's
// PIN. It lies in its field until it has been used, and nowhere else.
import type { Failure, SignerView } from "../../core/bindings";
import * as core from "../../core/bindings";
import { asFailure } from "../../core/call";
import { explain, t } from "../../text/text.svelte";

/** These failures are said beside the field. */
const wrong: Failure["code"][] = ["wrong-passphrase", "wrong-file-password", "wrong-pin", "pin-malformed"];

/** What tells a key from another: a certificate file that was opened is still the same. */
export function keyOf(signer: SignerView | null): string {
  return `${signer?.kind} ${signer?.file ?? signer?.identity?.fingerprint}`;
}

/** The secret of this key; in practice the own key has none to know. */
export function secretOf(signer: () => SignerView | null, practice: () => boolean) {
  let value = $state("");
  let failure = $state.raw<Failure | null>(null);
  let busy = $state(false);

  async function attempt<Answer>(act: () => Promise<Answer>): Promise<Answer | null> {
    busy = true;
    failure = null;
    try {
      return await act();
    } catch (error) {
      failure = asFailure(error);
      return null;
    } finally {
      busy = false;
    }
  }

  const isWrong = () => failure !== null && wrong.includes(failure.code);

  return {
    get value(): string {
      return value;
    },
    set value(typed: string) {
      value = typed;
    },
    get busy(): boolean {
      return busy;
    },
    /** Whether a secret is typed here at all. */
    get asked(): boolean {
      const key = signer();
      if (key?.kind === "own" || key?.kind === "none") return !practice();
      return key?.asks_itself === false;
    },
    get label(): string {
      const kind = signer()?.kind;
      return t(kind === "card" ? "signing-pin" : kind === "file" ? "signing-password" : "issue-passphrase");
    },
    /** What to say while nothing is typed. */
    get missing(): string | null {
      if (value !== "" || !this.asked) return null;
      const kind = signer()?.kind;
      if (kind === "card") return t("signing-pin.none");
      return t(kind === "file" ? "signing-password.none" : "issue-no-passphrase");
    },
    /** Whether the next thing is to open the certificate file, to see whose it is. */
    get opens(): boolean {
      return signer()?.kind === "file" && !signer()?.identity;
    },
    /** What is said beside the field. */
    get wrong(): string | undefined {
      const words = isWrong() && failure ? explain(failure) : null;
      return words ? `${words.what} ${words.todo}` : undefined;
    },
    /** What else went wrong. */
    get refused(): { what: string; todo: string } | null {
      return failure && !isWrong() ? explain(failure) : null;
    },
    /** Another key: its secret is another one. */
    clear(): void {
      [value, failure] = ["", null];
    },
    /** Opens the certificate file; the secret stays, for it is needed once more. */
    open: () => attempt(() => core.open_certificate_file(value)),
    /** Uses the secret, which has then served; says whether it went well. */
    async use(act: (secret: string) => Promise<void>): Promise<boolean> {
      const done = await attempt(() => act(value).then(() => true));
      if (done) value = "";
      return done !== null;
    },
  };
}

/** A secret and its field. */
export type Secret = ReturnType<typeof secretOf>;
