// Reads the components: what a person types or chooses is bound to what is kept (the words of `begin`, or the owner of
// the component by its properties), or it stands in a list with the reason why it need not be.
import { parse } from "svelte/compiler";
import { expect, test } from "vitest";

const sources = import.meta.glob<string>(["../**/*.svelte", "!../**/testing/*"], {
  query: "?raw",
  import: "default",
  eager: true,
});

const secret = "A passphrase, a PIN or a key never gets into the vault.";
const search = "What is looked for or shown: nothing of it is written anywhere.";
const inCore = "What the core told; only what is laid over it is chosen, and that is kept.";
const inEdition = "The edition holds what is left out, and its owner keeps it.";
const pick = "Ticks that the program proposes, or one choice, in the same move as the act they are for.";
const anew = "What is confirmed is confirmed for what stands there now: asked anew.";

/** State that is bound in a component and kept by nobody, with the reason. */
const loose: Record<string, Record<string, string>> = {
  "form/Find.svelte": { words: search },
  "form/Phrases.svelte": { words: search },
  "form/fields/List.svelte": { blanks: "Lines without a letter." },
  "views/Follow.svelte": { table: search },
  "views/Passphrase.svelte": {
    passphrase: secret,
    ready: secret,
    teacher: "There is no vault yet in which it could be kept.",
  },
  "views/Recover.svelte": { key: secret, passphrase: secret, ready: secret },
  "views/RecoverySheet.svelte": { groups: secret, missingOfParts: secret, partGroups: secret },
  "views/Rescue.svelte": { passphrase: secret },
  "views/Restore.svelte": { fresh: secret, key: secret, passphrase: secret, ready: secret },
  "views/Write.svelte": { earlier: "The core keeps it with the place of rest." },
  "views/Year.svelte": { group: search },
  "views/copies/Copies.svelte": { passphrase: secret },
  "views/desk/Begin.svelte": { chosen: pick },
  "views/desk/Pane.svelte": { all: search },
  "views/ehoks/Ehoks.svelte": { accepted: anew, looked: anew },
  "views/export/Export.svelte": { chosen: pick },
  "views/follow/Ended.svelte": { into: pick },
  "views/follow/SelfAssessment.svelte": { faces: "Each goes into the answers, which are kept." },
  "views/frame/GoTo.svelte": { words: search },
  "views/frame/NewPassphrase.svelte": { again: secret, shown: secret },
  "views/frame/Open.svelte": { passphrase: secret },
  "views/home/Close.svelte": { chosen: pick, reason: pick },
  "views/home/NewYears.svelte": { chosen: pick },
  "views/home/Plans.svelte": { by: search, order: search },
  "views/home/ReviewSheets.svelte": { chosen: pick },
  "views/part/Ask.svelte": { asking: inCore, passphrase: secret },
  "views/part/Locked.svelte": { passphrase: secret },
  "views/settings/AnotherPassphrase.svelte": { fresh: secret, ready: secret, used: secret },
  "views/settings/Keeping.svelte": { rules: inCore },
  "views/settings/RenewSheet.svelte": { passphrase: secret },
  "views/transfer/Transfer.svelte": { offer: inCore, passphrase: secret, told: secret },
  "views/versions/CopyActions.svelte": { knowing: anew },
  "views/versions/EditionChoice.svelte": { extract: inEdition },
  "views/versions/Erase.svelte": { also: anew, name: anew },
  "views/versions/FilePaper.svelte": { whose: pick },
  "views/versions/OtherEdition.svelte": { passphrase: secret },
  "views/year/Take.svelte": { initials: pick },
};

type Node = { type: string; name?: string; [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** All nodes in it, itself first. */
function nodesIn(value: unknown, found: Node[] = []): Node[] {
  if (Array.isArray(value)) for (const one of value) nodesIn(one, found);
  else if (isNode(value)) {
    found.push(value);
    for (const key in value) if (key !== "metadata" && key !== "loc") nodesIn(value[key], found);
  }
  return found;
}
const namesIn = (value: unknown): string[] =>
  nodesIn(value)
    .filter(({ type }) => type === "Identifier")
    .map(({ name }) => name!);

/** The text boxes and lists of the page, and its own component that is one. */
const boxes = ["textarea", "select", "TextField", "Line"];
const isBox = ({ type, name, attributes }: Node): boolean =>
  (type === "RegularElement" || type === "Component") &&
  (boxes.includes(name!) || (name === "input" && !/"(checkbox|radio)"/.test(JSON.stringify(attributes))));

/** The states of a component that its controls change and that are nobody's but its own. */
function looseIn(source: string): string[] {
  const { instance, fragment } = parse(source, { modern: true }) as unknown as {
    instance: { content: { body: Node[] } } | null;
    fragment: Node;
  };
  const states = new Set<string>();
  /** What a name stands for, where it is worked out of others. */
  const made = new Map<string, unknown>();
  for (const node of instance?.content.body ?? []) {
    if (node.type === "FunctionDeclaration") made.set((node["id"] as Node).name!, node["body"]);
    if (node.type !== "VariableDeclaration") continue;
    for (const { id, init } of node["declarations"] as { id: Node; init: Node | null }[]) {
      if (id.type !== "Identifier" || !init) continue;
      const callee = init.type === "CallExpression" ? namesIn(init["callee"])[0] : undefined;
      // What is bound of an element is a hold on it, no word of a person.
      const isHold = /HTML\w*Element/.test(
        JSON.stringify(id["typeAnnotation"] ?? init["typeArguments"] ?? ""),
      );
      if (callee === "$state") {
        if (!isHold) states.add(id.name!);
      } else if (callee?.startsWith("$derived") || init.type === "ArrowFunctionExpression")
        made.set(id.name!, init);
    }
  }
  for (const { type, expression, context } of nodesIn(fragment) as (Node & { context?: Node })[])
    if (type === "EachBlock" && context?.type === "Identifier") made.set(context.name!, expression);

  /** The states behind a name. */
  function behind(name: string, seen = new Set<string>()): string[] {
    if (states.has(name)) return [name];
    if (seen.has(name) || !made.has(name)) return [];
    seen.add(name);
    return namesIn(made.get(name)).flatMap((inner) => behind(inner, seen));
  }

  const found = new Set<string>();
  for (const node of nodesIn(fragment)) {
    const attributes = (node["attributes"] ?? []) as Node[];
    const bound = attributes.filter(
      ({ type, name }) =>
        type === "BindDirective" && !/^(this|(client|inner|offset)(Width|Height))$/.test(name!),
    );
    // Of two functions the first tells what it is; of one among many only the whole is changed, not its key.
    const roots = bound.map(({ expression }) => {
      let root = expression as Node;
      if (root.type === "SequenceExpression") root = (root["expressions"] as Node[])[0]!;
      while (root.type === "MemberExpression") root = root["object"] as Node;
      return root;
    });
    const isTyped =
      isBox(node) && bound.length === 0 && attributes.some(({ name }) => /^on(input|change)$/.test(name!));
    const values = isTyped
      ? attributes.filter(({ type, name }) => type === "Attribute" && name === "value")
      : [];
    for (const name of namesIn([...roots, ...values.map((value) => value["value"])]))
      for (const state of behind(name)) found.add(state);
  }
  return [...found].sort();
}

test.each([
  ["a text", `<script>let text = $state("");</script><input bind:value={text} />`],
  ["a text in an own component", `<script>let text = $state("");</script><TextField bind:value={text} />`],
  ["one of many", `<script>let all = $state({});</script><input type="checkbox" bind:checked={all[one]} />`],
  [
    "what is typed by hand",
    `<script>let all = $state({}); const told = (one) => all[one] ?? "";</script>
     <input value={told("a")} oninput={(event) => (all.a = event.currentTarget.value)} />`,
  ],
  [
    "a row",
    `<script>let rows = $state([]); const shown = $derived(rows.slice());</script>
     {#each shown as row (row.id)}<textarea bind:value={row.text}></textarea>{/each}`,
  ],
  [
    "what is bound by two functions",
    `<script>let a = $state("");</script><select bind:value={() => a, set}></select>`,
  ],
])("the rule sees %s that nobody keeps", (_, source) => {
  expect(looseIn(source)).toHaveLength(1);
});

test.each([
  [
    "begun",
    `<script>const { words } = begin(null, "a", () => ({ a: "" }));</script><input bind:value={words.a} />`,
  ],
  ["the owner's", `<script>let { text = $bindable() } = $props();</script><input bind:value={text} />`],
  ["an element", `<script lang="ts">let box = $state<HTMLElement>();</script><Field bind:field={box} />`],
])("the rule is content with what is %s", (_, source) => {
  expect(looseIn(source)).toEqual([]);
});

// Every component is parsed: that takes a while where the computer has other work.
test("what a person types or chooses is kept, or it is said why it need not be", () => {
  const found = Object.entries(sources)
    .filter(([, source]) => /bind:|oninput|onchange/.test(source))
    .map(([path, source]) => [path.replace("../", "").replace("./", "views/"), looseIn(source)] as const)
    .filter(([, states]) => states.length > 0);
  const known = Object.entries(loose).map(([path, states]) => [path, Object.keys(states).sort()]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(known));
}, 60_000);
