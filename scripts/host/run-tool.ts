import { createRunProgram } from './run-program.ts';

/** What a tool said and how it ended. */
export interface ToolResult {
  readonly code: number;
  readonly out: string;
}
/** Runs a program without a shell; undefined where this machine has none of that name. */
export type RunTool = (name: string, args: readonly string[]) => Promise<ToolResult | undefined>;

/** Runs a program of this machine, what it printed and then its errors as one text, at most 2 minutes. */
export const runTool: RunTool = async (name, args) => {
  const result = await createRunProgram()(name, args);
  return result && { code: result.code, out: `${new TextDecoder().decode(result.out)}${result.errors}` };
};
