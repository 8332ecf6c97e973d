import type { ReportState, Unit } from '../../contract/index.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import { withApp } from './database.ts';

export const STATE_WORDS: Readonly<Record<ReportState, string>> = {
  draft: '草稿',
  imported: '已装入',
  finalized: '定稿',
};

interface ListOptions {
  readonly data?: string;
  readonly json?: true;
}

/** `list --data DIR [--json]`: units, years, states. */
export async function listCommand(context: CliContext, options: ListOptions): Promise<ExitStatus> {
  const units = await withApp(context, { data: options.data, mustExist: true }, async (app) =>
    app.services.units.list(),
  );
  await context.streams.out(options.json ? unitsJson(units) : unitsText(units));
  return EXIT.done;
}

function unitsJson(units: readonly Unit[]): string {
  const content = {
    units: units.map((unit) => ({
      name: unit.name,
      shortName: unit.shortName,
      code: unit.code,
      reports: unit.reports.map(({ year, state, savedAt }) => ({ year, state, savedAt })),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function unitsText(units: readonly Unit[]): string {
  if (units.length === 0) return '还没有单位。可以用 import 命令导入年报。\n';
  const lines = units.flatMap((unit) => [
    unit.name,
    ...unit.reports.map((report) => `  ${report.year}年  ${STATE_WORDS[report.state]}`),
  ]);
  return `${lines.join('\n')}\n`;
}
