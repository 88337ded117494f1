import { expect, test } from "vitest";
import type { SignatureView, Verified } from "../../core/bindings";
import { askedSignature, formOf, grouped, kindOf, whoOf } from "./judgement";

const signature = (more: Partial<SignatureView> = {}): SignatureView => ({
  name: "Tuire Keksintö",
  organisation: "Mäntyharjanteen koulu",
  issuer: "",
  form: "pades",
  stamped: false,
  claimed_time: null,
  fingerprint: "00ff",
  key: "0000-0000",
  words: [],
  intact: true,
  own: false,
  known: false,
  since: null,
  first: null,
  last: null,
  doubts: [],
  ...more,
});

const verified = (signatures: SignatureView[]): Verified => ({
  name: "a.pdf",
  integrity: "intact",
  signer: "unknown",
  signatures,
  changes: [],
  allowed: [],
  pages: 1,
  copy_of: null,
  agreement: { verdict: "none", says: "", places: [] },
  version: null,
  reception: null,
});

const known = signature({ known: true, name: "tuttu" });
const first = signature({ name: "ensimmäinen" });
const second = signature({ name: "toinen" });
test.each([
  ["the only one", [first], first],
  ["the first of two that are not known", [first, second], first],
  ["the one that is left", [known, second], second],
  ["the last when all are known", [second, known].map((one) => ({ ...one, known: true })), known],
  ["no time stamp", [known, { ...second, form: "time_stamp" as const }], known],
  ["nobody", [], null],
])("asked about: %s", (_, signatures, expected) => {
  expect(askedSignature(verified(signatures))?.name).toBe(expected?.name);
});

test("a claimed name is as whole as the certificate has it", () => {
  expect(whoOf(signature())).toBe("Tuire Keksintö, Mäntyharjanteen koulu");
  expect(whoOf(signature({ organisation: "" }))).toBe("Tuire Keksintö");
  expect(whoOf(signature({ name: "", organisation: "" }))).toBe("");
});

test("a fingerprint is read in groups", () => expect(grouped("0a1b:2c3d4e")).toBe("0A1B 2C3D 4E"));

test.each<[Partial<SignatureView>, string]>([
  [{ own: true }, "Oma avain: sama allekirjoittaja kuin ennen."],
  [{}, "Itse tehty avain"],
  [{ issuer: "Keksitty varmentaja" }, "Varmenteen mukaan myöntäjä on Keksitty varmentaja."],
  [{ fingerprint: "" }, "Varmennetta ei voi lukea."],
])("the kind of key %o is never called more than it is", (more, said) => {
  expect(kindOf(signature(more))).toContain(said);
});

test.each<[Partial<SignatureView>, string]>([
  [{}, "PAdES B-B, ei aikaleimaa"],
  [{ stamped: true }, "PAdES. Mukana on aikaleima, jota Laatija ei arvioi."],
  [{ form: "pkcs7" }, "PKCS #7, ei PAdES"],
  [{ form: "time_stamp" }, "Asiakirjan aikaleima"],
  [{ form: "other" }, "Muoto, jota Laatija ei tunne"],
])("the form %o is told, and no time stamp is judged", (more, said) => {
  expect(formOf(signature(more))).toContain(said);
});
