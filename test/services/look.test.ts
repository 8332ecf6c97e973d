import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_OFFICE_LOOK, type OfficeLook } from '../../src/domain/report/index.ts';
import {
  LOOK_PRESETS_KEY,
  lookSettingsKey,
  parseLookPresets,
  type OpenReport,
  type UnitId,
} from '../../src/contract/index.ts';
import type { App } from '../../src/main/app.ts';
import { chromiumPrinter } from '../../src/main/printing/chromium.ts';
import type { OutputFormat } from '../../src/main/ports/index.ts';
import { openProgram } from '../../src/main/program.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { placesOf } from '../../src/main/cli/run.ts';
import { versionIn } from '../../src/main/places.ts';
import { ENTRY_FOLDER } from '../cli/run.ts';
import { openTestApp } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';

let app: App;
let open: OpenReport;
beforeEach(async () => {
  app = openTestApp(temporaryFolder());
  open = await app.services.samples.load();
});
afterEach(() => app.close());

function partOf(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

async function wordText(): Promise<string> {
  const request = { id: open.id, format: 'docx', draft: true } as const;
  const { bytes } = await app.services.exports.document(request);
  return partOf(bytes, 'word/document.xml');
}

function setLook(unit: UnitId | null, look: Partial<OfficeLook>): void {
  const value = JSON.stringify({ ...DEFAULT_OFFICE_LOOK, ...look });
  app.services.settings.set(lookSettingsKey(unit), value);
}

describe('文档样式', () => {
  it('prints the sign-off and the set of titles that were set, and reads back all the same', async () => {
    setLook(null, { signOff: true, signOffDate: `${open.report.year + 1}-01-05`, titleSet: 'B' });
    const text = await wordText();
    expect(text).toContain(`${open.report.year + 1}年1月5日`);
    expect(text).toContain('行政机关主动公开政府信息情况');
  });

  it('is the one of the agency before that of everybody', async () => {
    setLook(null, { titleSet: 'B' });
    setLook(open.unit.id, { titleSet: 'A' });
    expect(await wordText()).not.toContain('行政机关主动公开政府信息情况');
  });

  it('is refused where a page could not be set with it, and nothing is kept', () => {
    const bad = (value: string) => () => app.services.settings.set(lookSettingsKey(null), value);
    const wide = JSON.stringify({ ...DEFAULT_OFFICE_LOOK, linePitchPt: 400 });
    expect(bad(wide)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
    expect(bad('{')).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
    expect(app.services.settings.get()).not.toHaveProperty(lookSettingsKey(null));
  });

  it('is kept under names, each once, and only where a page could be set with it', () => {
    const keep = (...names: readonly string[]) =>
      app.services.settings.set(
        LOOK_PRESETS_KEY,
        JSON.stringify(names.map((name) => ({ name, look: DEFAULT_OFFICE_LOOK }))),
      );
    expect(parseLookPresets(keep('县政府办', '人大')[LOOK_PRESETS_KEY] ?? '')).toHaveLength(2);
    for (const names of [['同名', '同名'], [' '], ['长'.repeat(21)]]) {
      expect(() => keep(...names)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
    }
  });

  it('prints 撰稿、审核信息 where they are wanted, and keeps them in data and workbook always', async () => {
    const names = '撰稿：甲某　一审：乙某\n终审：丙某';
    const edit = { kind: 'text', part: 'review', from: '', to: names } as const;
    const { id, version } = open;
    app.services.reports.edit({ id, version, source: 'typing', edits: [edit] });
    const read = async (format: OutputFormat): Promise<string | undefined> => {
      const file = await app.services.exports.document({ id, format, draft: true });
      return (await readDocument(file))[0]?.review;
    };
    for (const format of ['docx', 'html'] as const) expect(await read(format)).toBe(undefined);
    for (const format of ['xlsx', 'json'] as const) expect(await read(format)).toBe(names);
    setLook(null, { review: true });
    for (const format of ['docx', 'html', 'xlsx', 'json'] as const) {
      expect(await read(format)).toBe(names);
    }
    const { bytes } = await app.services.exports.review(id);
    expect(new TextDecoder().decode(bytes)).toContain('终审：丙某');
  });

  it('leaves the data file as the report is', async () => {
    setLook(null, { titleSet: 'B' });
    const request = { id: open.id, format: 'json', draft: true } as const;
    const { bytes } = await app.services.exports.document(request);
    expect(new TextDecoder().decode(bytes)).not.toContain('行政机关主动公开政府信息情况');
  });
});

describe('the cover of a workbook', () => {
  it('names the version of the program that made it', async () => {
    const places = placesOf(ENTRY_FOLDER);
    const program = openProgram({
      dataFolder: temporaryFolder(),
      shell: 'direct',
      places,
      printer: chromiumPrinter(),
    });
    const { id } = await program.services.samples.load();
    const file = await program.services.exports.document({ id, format: 'xlsx', draft: true });
    await program.close();
    const strings = partOf(file.bytes, 'xl/sharedStrings.xml');
    expect(strings).toContain(`<t>${versionIn(places.packageFile)}</t>`);
  });
});
