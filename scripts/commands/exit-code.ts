/** What the command tells the shell. */
export const exitCode = {
  fine: 0,
  /** The manuscript has errors, or an edition could not be made of it. */
  findings: 1,
  /** The command was used wrongly. */
  misuse: 2,
  /** The machine's fault, or a bug of the press. */
  machine: 3,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
