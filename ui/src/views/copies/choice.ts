// For whom copies are to be made: by version and name.
import type { CopiesOf, CopyOffer, OfferedRecipient } from "../../core/bindings";

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

/** What is to be made; another recipient, typed by name, belongs to the one version that is offered. */
export function chosen(offers: CopyOffer[], choice: Choice, other: string): CopiesOf[] {
  const of = offers.map((offer) => ({
    plan: offer.plan,
    number: offer.number,
    recipients: offer.recipients.map(({ name }) => name).filter((name) => choice[keyOf(offer, name)]),
  }));
  if (of.length === 1 && other.trim()) of[0]!.recipients.push(other.trim());
  return of.filter(({ recipients }) => recipients.length > 0);
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
