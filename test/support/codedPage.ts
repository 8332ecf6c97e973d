import type { ImportPreview } from '../../src/contract/index.ts';
import { tableOf } from '../../src/domain/forms/index.ts';
import type { App } from '../../src/main/app.ts';
import type { SourceFile } from '../../src/main/ports/index.ts';

const ROWS = tableOf('2021', 'requests').rows;

/** Of seven columns, none of them a run of numbers. */
const figures = (row: number): string =>
  [0, 3, 6, 9, 1, 4, 7].map((column) => `<td>${(row * 7 + column) % 11}</td>`).join('');

/** A page with table 三 alone, under words that stand in no form. */
export const codedPage = (name: string): SourceFile => {
  const rows = ROWS.map(
    (_, row) =>
      `<tr><td>事项代号${'甲乙丙丁戊'[row % 5] ?? ''}${'一二三四五六七'[Math.floor(row / 5)] ?? ''}</td>${figures(row)}</tr>`,
  );
  const title = '<p>示例县示例局2024年政府信息公开工作年度报告</p>';
  const page = `<meta charset="utf-8">${title}<table>${rows.join('')}</table>`;
  return { name, bytes: new TextEncoder().encode(page) };
};

/** Says of the first and the last row of the page which rows of table 三 they are. */
export const pointAtEnds = (app: App, { token }: ImportPreview): Promise<ImportPreview> => {
  const { blocks } = app.services.imports.source(token);
  const cells = blocks.flatMap((block) => (block.kind === 'grid' ? block.cells : []));
  const hints = [0, ROWS.length - 1].map((row) => ({
    place: cells.find((cell) => cell.row === row)?.place ?? '',
    edition: '2021' as const,
    table: 'requests' as const,
    axis: 'row' as const,
    key: ROWS[row]?.key ?? '',
  }));
  return app.services.imports.point({ token, hints });
};
