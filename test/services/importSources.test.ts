import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellKey, tableOf } from '../../src/domain/forms/index.ts';
import { toInterchange, type Report } from '../../src/domain/report/index.ts';
import type {
  FolderFile,
  ImportPreview,
  ImportResult,
  ImportTarget,
} from '../../src/contract/index.ts';
import type { App } from '../../src/main/app.ts';
import type { SourceFile } from '../../src/main/ports/index.ts';
import { fixture } from '../reading/fixtures.ts';
import { randomOf } from '../reading/random.ts';
import { randomReport } from '../reading/randomReport.ts';
import { codedPage, pointAtEnds } from '../support/codedPage.ts';
import { openTestApp } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { contentOf } from './dump.ts';

const root = temporaryFolder();
const UNIT = '示例县示例局';
const STRANGE = '某某栏目甲乙';

/** What the folder holds after `work`, and what `work` gave. */
const inApp = async <T>(
  folder: string,
  work: (app: App) => Promise<T>,
): Promise<{ readonly content: unknown; readonly result: T }> => {
  const app = openTestApp(join(root, folder));
  const result = await work(app);
  await app.close();
  return { content: contentOf(join(root, folder)), result };
};

/** Of one edition: a report does not change its form. */
const reportOf = (seed: number): Report => {
  const report = randomReport(randomOf(seed));
  return report.edition === '2021' ? { ...report, unitName: UNIT } : reportOf(seed + 100);
};

const jsonFile = (seed: number): SourceFile => {
  const report = reportOf(seed);
  const text = JSON.stringify(toInterchange(report));
  return { name: `${seed}.json`, bytes: new TextEncoder().encode(text) };
};

const accept = (
  { services }: App,
  { token }: ImportPreview,
  part: Partial<ImportTarget> = {},
): ImportResult =>
  services.imports.accept({ token, unit: { name: UNIT }, year: 2023, accept: 'all', ...part });

const importFile = async (app: App, file: SourceFile): Promise<ImportResult> =>
  accept(app, await app.services.imports.preview(file));

/** The page of the fixtures with one row of table 三 under words that nobody knows. */
const strangePage = (granted: number): SourceFile => {
  const { name, bytes } = fixture('sample-2023.html');
  const page = new TextDecoder().decode(bytes);
  const strange = page.replace(
    /<td([^>]*)>[^<]*予以公开[^<]*<\/td>(\s*)<td([^>]*)>[^<]*<\/td>/,
    `<td$1>${STRANGE}</td>$2<td$3>${granted}</td>`,
  );
  if (strange === page) throw new Error('the page has no such row');
  return { name, bytes: new TextEncoder().encode(strange) };
};

const granted = ({ read }: ImportPreview): unknown => {
  const index = tableOf(read.edition, 'requests').indexOf.get(cellKey('granted', 'natural')) ?? -1;
  return read.tables.requests[index];
};

const placeOfStrange = (app: App, token: string): string => {
  const { blocks } = app.services.imports.source(token);
  const cells = blocks.flatMap((block) => (block.kind === 'grid' ? block.cells : []));
  return cells.find(({ text }) => text.includes(STRANGE))?.place ?? '';
};

const pointed = (app: App, { token, read }: ImportPreview): Promise<ImportPreview> =>
  app.services.imports.point({
    token,
    hints: [
      {
        place: placeOfStrange(app, token),
        edition: read.edition,
        table: 'requests',
        axis: 'row',
        key: 'granted',
      },
    ],
  });

describe('a second import', () => {
  it.each([1, 2, 3])(
    'of another whole report is as if the first had never been (%i)',
    async (n) => {
      const [a, b] = [jsonFile(n * 2), jsonFile(n * 2 + 1)];
      const both = await inApp(`both ${n}`, async (app) => {
        await importFile(app, a);
        return importFile(app, b);
      });
      const alone = await inApp(`alone ${n}`, (app) => importFile(app, b));
      expect(both.content).toEqual(alone.content);
    },
  );

  it('of the same file changes nothing', async () => {
    const twice = await inApp('twice', async (app) => {
      await importFile(app, jsonFile(7));
      return importFile(app, jsonFile(7));
    });
    expect(twice.result.changedCells).toBe(0);
  });

  it('is undone to what the first had brought', async () => {
    const undone = await inApp('undone', async (app) => {
      await importFile(app, jsonFile(8));
      const { batchId } = await importFile(app, jsonFile(9));
      app.services.imports.undo(batchId);
    });
    const first = await inApp('first', (app) => importFile(app, jsonFile(8)));
    expect(undone.content).toEqual(first.content);
  });
});

describe('a label pointed at', () => {
  it('is read as said, and the next file of the layout is read so by itself', async () => {
    await inApp('pointed', async (app) => {
      const { imports } = app.services;
      const before = await imports.preview(strangePage(31));
      expect(granted(before)).not.toBe(31);

      const after = await pointed(app, before);
      expect(granted(after)).toBe(31);
      expect(after.hints).toHaveLength(1);

      accept(app, after);
      const next = await imports.preview(strangePage(44));
      expect(granted(next)).toBe(44);
      expect(next.hints).toHaveLength(1);
      expect(next.read.notes[0]?.message).toContain('以前指定过');
    });
  });

  it('is remembered only when the import was accepted', async () => {
    await inApp('left', async (app) => {
      await pointed(app, await app.services.imports.preview(strangePage(31)));
      const again = await app.services.imports.preview(strangePage(31));
      expect(again.hints).toEqual([]);
    });
  });

  it('is forgotten when it was taken back and accepted so', async () => {
    await inApp('back', async (app) => {
      const { imports } = app.services;
      accept(app, await pointed(app, await imports.preview(strangePage(31))));
      const known = await imports.preview(strangePage(31));
      accept(app, await imports.point({ token: known.token, hints: [] }));
      expect((await imports.preview(strangePage(31))).hints).toEqual([]);
    });
  });
});

describe('a file in which no table is found', () => {
  it('is refused, but can be pointed at by hand, and the next of its layout is read by itself', async () => {
    await inApp('by hand', async (app) => {
      const { imports } = app.services;
      const file = codedPage('甲.html');
      await expect(imports.preview(file)).rejects.toMatchObject({ code: 'NO_TABLES' });
      const bare = await imports.preview(file, true);
      expect(bare).toMatchObject({ hasSource: true, read: { unitName: '示例县示例局' } });
      expect(bare.read.missingTables).toHaveLength(3);

      const read = await pointAtEnds(app, bare);
      expect(granted(read)).toBe(3);
      accept(app, read);
      const next = await imports.preview(codedPage('乙.html'));
      expect(granted(next)).toBe(3);
      expect(next.hints).toHaveLength(2);
    });
  });

  it('is read in a folder once its layout is known', async () => {
    await inApp('folder of a layout', async (app) => {
      const { imports, folders } = app.services;
      const readAgain = async (): Promise<readonly FolderFile[]> => {
        const { token } = folders.begin();
        const files = [{ path: '丙.html', bytes: async () => codedPage('丙.html').bytes }];
        const read: FolderFile[] = [];
        for await (const one of folders.read({ token, files })) read.push(one);
        return read;
      };
      expect((await readAgain())[0]?.refusal).toMatchObject({ code: 'NO_TABLES' });
      accept(app, await pointAtEnds(app, await imports.preview(codedPage('甲.html'), true)));
      expect((await readAgain())[0]?.items).toMatchObject([
        { year: 2024, missingTables: ['proactive', 'litigation'] },
      ]);
    });
  });
});

describe('the source of a preview', () => {
  it('holds every place the figures were read from', async () => {
    await inApp('source', async (app) => {
      const { token, read } = await app.services.imports.preview(fixture('sample-2020.doc'));
      const source = app.services.imports.source(token);
      const places = new Set(
        source.blocks.flatMap((block) =>
          block.kind === 'grid' ? block.cells.map((cell) => cell.place) : [block.place],
        ),
      );
      const readFrom = Object.values(read.readings).flat();
      expect(readFrom.filter(({ place }) => place !== '' && !places.has(place))).toEqual([]);
      expect(source.omitted).toBe(0);
    });
  });

  it('of a very large page is cut, the tables kept', async () => {
    await inApp('large', async (app) => {
      const page = new TextDecoder().decode(fixture('sample-2023.html').bytes);
      const filler = `<p>${'说明'.repeat(300)}</p>`.repeat(1_500);
      const bytes = new TextEncoder().encode(page.replace('<body>', `<body>${filler}`));
      const { token } = await app.services.imports.preview({ name: 'a.html', bytes });
      const { blocks, omitted } = app.services.imports.source(token);
      expect(omitted).toBeGreaterThan(100);
      expect(blocks.filter(({ kind }) => kind === 'grid')).toHaveLength(3);
      expect(JSON.stringify(blocks).length).toBeLessThan(4_000_000);
    });
  });

  it('is not there for a file of figures only', async () => {
    await inApp('json', async (app) => {
      const preview = await app.services.imports.preview(jsonFile(3));
      expect(preview.hasSource).toBe(false);
      expect(() => app.services.imports.source(preview.token)).toThrow(
        expect.objectContaining({ code: 'NOT_FOUND' }),
      );
    });
  });
});

describe('a file that is no annual report', () => {
  it('is named by what it seems to be', async () => {
    await inApp('foreign', async (app) => {
      const text = '2024年部门预算公开表\n收支总表\n项目\t预算数\n一般公共预算拨款收入\t120.5\n';
      const file = { name: '预算.txt', bytes: new TextEncoder().encode(text) };
      await expect(app.services.imports.preview(file)).rejects.toMatchObject({
        code: 'NO_TABLES',
        facts: { file: '预算.txt', detail: '看内容是部门预算或决算表' },
      });
    });
  });
});
