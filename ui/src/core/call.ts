// The one way to the core. Only this file imports @tauri-apps.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Failure, Start } from "./bindings";

declare global {
  interface Window {
    /** What the shell put into the page: the answer to the command `start`, as it was then. */
    laatija?: Start;
  }
}

/** Runs a command of the core. Rejects with a `Failure`. */
export async function call<Answer>(command: string, args: object): Promise<Answer> {
  try {
    return await invoke<Answer>("core", { command, arguments: args });
  } catch (error) {
    throw asFailure(error);
  }
}

/** What `start` would answer, without the way to the core; null in a page that is loaded again. */
export function given(): Start | null {
  const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return load?.type === "navigate" && !location.search ? (window.laatija ?? null) : null;
}

/** Whatever was thrown, as a failure that has a text. */
export function asFailure(error: unknown): Failure {
  if (typeof error === "object" && error !== null && "code" in error && "details" in error)
    return error as Failure;
  return { code: "defect", details: { detail: String(error) } };
}

/** What the shell tells the page. */
export type Signal = "dropped" | "lock" | "there" | "close" | "copied";

/** Calls back at every such signal, until the answer is called. */
export function onSignal(signal: Signal, then: () => void): () => void {
  const listening = listen(`laatija:${signal}`, then);
  return () => void listening.then((stop) => stop());
}

/** Keeps the window open: not everything could be put away. */
export const stay = (): Promise<void> => invoke("stay");

/** Says that the page is there, to the shell that has heard nothing of it for long. */
export const here = (): Promise<void> => invoke("here");

/** Closes the window: everything has been put away. */
export const leave = (): Promise<void> => invoke("leave");

/** Ends the process of this page and loads it in another, with this query; fails where that cannot be done. */
export const startAnew = (query: string): Promise<void> => invoke("start_anew", { query });

/** Keeps the window narrow and above all others, or gives it back its usual size. */
export const stayAbove = (above: boolean): Promise<void> => invoke("stay_above", { above });

/** Makes everything in the window larger or smaller; 1 is the true size. */
export const zoom = (factor: number): Promise<void> => invoke("zoom", { factor });
