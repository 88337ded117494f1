// For whom copies are to be made: by version and name.
import type {
  Basis,
  CopiesOf,
  CopyOffer,
  OfferedExtract,
  OfferedRecipient,
  RecipientWish,
  Edition,
  Outgoing,
} from "../../core/bindings";

/** Whether a copy is wanted, by the key of version and name. */
export type Choice = Record<string, boolean>;

/** The key of a recipient of a version. */
export const keyOf = ({ plan, number }: CopyOffer, name: string) => `${plan} ${number} ${name}`;

/** A copy for each of those who have none. */
export function waitingOnly(offers: CopyOffer[]): Choice {
  const all = offers.flatMap((offer) =>
    offer.recipients.map(({ name, waiting }) => [keyOf(offer, name), waiting] as const),
  );
  return Object.fromEntries(all);
}

/** Somebody whom the plan does not name. */
export type Other = {
  name: string;
  /** What is given: an extract, or the plan. */
  extract: string | null;
  /** Whether it is somebody outside of the school. */
  outside: boolean;
  /** On what it is given; nothing as long as that is not said. */
  basis: Basis | null;
};
export const nobody: Other = { name: "", extract: null, outside: false, basis: null };

/** Whether all is said of another recipient, or there is none. */
export const isReady = ({ name, basis }: Other) =>
  !name.trim() || (basis !== null && (basis.basis !== "reason" || basis.text.trim() !== ""));

/** The extracts that one of the versions has. */
export const extractsOf = (offers: CopyOffer[]): OfferedExtract[] => {
  const all = offers.flatMap(({ extracts }) => extracts);
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
};

const named = (name: string): RecipientWish => ({ name, extract: null, basis: { basis: "named" } });

/** The extracts of a version that are chosen, each for its own readers. */
const read = (offer: CopyOffer, extracts: string[]): RecipientWish[] =>
  offer.extracts
    .filter(({ id }) => extracts.includes(id))
    .map(({ id, reader }) => ({ name: reader, extract: id, basis: { basis: "staff" } }));

/** What is to be made. Another recipient belongs to the one version that is offered; of several versions those
    have extracts whose copies are chosen. */
export function chosen(offers: CopyOffer[], choice: Choice, other: Other, extracts: string[]): CopiesOf[] {
  const of = offers.map((offer) => {
    const recipients = offer.recipients
      .map(({ name }) => name)
      .filter((name) => choice[keyOf(offer, name)])
      .map(named);
    const wanted = offers.length === 1 || recipients.length > 0;
    return {
      plan: offer.plan,
      number: offer.number,
      recipients: [...recipients, ...(wanted ? read(offer, extracts) : [])],
    };
  });
  if (of.length === 1 && other.name.trim() && other.basis) {
    const { name, extract, basis } = other;
    of[0]!.recipients.push({ name: name.trim(), extract, basis });
  }
  return of.filter(({ recipients }) => recipients.length > 0);
}

/** What goes out of a version when these are given copies: each edition once. */
export function outgoing(
  number: number,
  of: CopiesOf[],
  words: { edition: Edition; fitting: boolean; letters: boolean },
): Outgoing {
  const extracts = new Set(of.flatMap(({ recipients }) => recipients.map(({ extract }) => extract)));
  const editions = [...extracts].map((extract) => ({ ...words.edition, extract }));
  // The form that fits leaves nothing out.
  const whole = words.fitting ? [{ ...words.edition, without: [], extract: null }] : [];
  return { what: "version", number, editions: [...editions, ...whole], letter: words.letters };
}

/** Those of a version who are chosen together: who wait, or all when nobody does. */
export function together(offer: CopyOffer): OfferedRecipient[] {
  const waiting = offer.recipients.filter(({ waiting }) => waiting);
  return waiting.length > 0 ? waiting : offer.recipients;
}

/** Whether all who are chosen together of a version are chosen. */
export const allChosen = (offer: CopyOffer, choice: Choice) =>
  together(offer).every(({ name }) => choice[keyOf(offer, name)]);

/** Chooses, or leaves out, all of a version who are chosen together. */
export function choose(offer: CopyOffer, choice: Choice, wanted: boolean): Choice {
  return {
    ...choice,
    ...Object.fromEntries(together(offer).map(({ name }) => [keyOf(offer, name), wanted])),
  };
}
