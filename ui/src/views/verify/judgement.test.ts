import { expect, test } from "vitest";
import type { Integrity, SignatureView, SignerVerdict, Verified } from "../../core/bindings";
import { grouped, signerVerdict, whoOf } from "./judgement";

const signature = (more: Partial<SignatureView> = {}): SignatureView => ({
  name: "Tuire Keksintö",
  organisation: "Mäntyharjanteen koulu",
  claimed_time: null,
  fingerprint: "00ff",
  key: "0000-0000",
  words: [],
  intact: true,
  ...more,
});

const verified = (integrity: Integrity, signer: SignerVerdict, signatures: SignatureView[]): Verified => ({
  name: "a.pdf",
  integrity,
  signer,
  signatures,
  changes: [],
  pages: 1,
  copy_of: null,
});

const cases: [string, Verified, string][] = [
  ["an own key", verified("intact", "own", [signature()]), "own"],
  ["a known key", verified("intact", "known", [signature()]), "known"],
  ["an unknown key", verified("intact", "unknown", [signature()]), "unknown"],
  ["something added after an own signature", verified("changed", "own", [signature()]), "own"],
  ["something added after an unknown signature", verified("changed", "unknown", [signature()]), "unproven"],
  [
    "a certificate whose signature is broken",
    verified("changed", "own", [signature({ intact: false })]),
    "unproven",
  ],
  [
    "a broken one after a sound one",
    verified("changed", "own", [signature(), signature({ intact: false })]),
    "unproven",
  ],
  ["a kind that cannot be judged", verified("unknown", "unknown", [signature()]), "unproven"],
  ["no readable signature", verified("unknown", "unknown", []), "unproven"],
];

test.each(cases)("%s", (_, file, expected) => expect(signerVerdict(file)).toBe(expected));

test("a claimed name is as whole as the certificate has it", () => {
  expect(whoOf(signature())).toBe("Tuire Keksintö, Mäntyharjanteen koulu");
  expect(whoOf(signature({ organisation: "" }))).toBe("Tuire Keksintö");
  expect(whoOf(signature({ name: "", organisation: "" }))).toBe("");
});

test("a fingerprint is read in groups", () => expect(grouped("0a1b:2c3d4e")).toBe("0A1B 2C3D 4E"));
