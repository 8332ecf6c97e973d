const valueAfter = (args: readonly string[], name: string): string | undefined => {
  const index = args.indexOf(name);
  return index < 0 ? undefined : args[index + 1];
};

export interface StartArguments {
  /** What follows `--cli`: run as the command line, without a window. */
  readonly cli: readonly string[] | null;
  readonly data: string | undefined;
}

/** Electron and Chromium add arguments of their own, so what is not known is left alone. */
export const startArguments = (argv: readonly string[]): StartArguments => {
  const cli = argv.indexOf('--cli');
  if (cli >= 0) return { cli: argv.slice(cli + 1), data: undefined };
  return { cli: null, data: valueAfter(argv, '--data') };
};
