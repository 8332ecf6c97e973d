import { spawnSync } from 'node:child_process';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { fontsOf } from '../../src/domain/report/index.ts';
import { machineFonts, type Machine } from '../../src/main/fonts/index.ts';

/** The answer of `reg query` on Windows 10 in Chinese. */
const REGISTRY = [
  '',
  String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts`,
  '    Arial (TrueType)    REG_SZ    arial.ttf',
  '    Times New Roman (TrueType)    REG_SZ    times.ttf',
  '    Times New Roman Bold (TrueType)    REG_SZ    timesbd.ttf',
  '    SimSun & NSimSun (TrueType)    REG_SZ    simsun.ttc',
  '    黑体 (TrueType)    REG_SZ    simhei.ttf',
  '    FangSong (TrueType)    REG_SZ    simfang.ttf',
  '    楷体 常规 (TrueType)    REG_SZ    simkai.ttf',
  '',
].join('\r\n');
const OWN = [
  String.raw`HKEY_CURRENT_USER\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts`,
  String.raw`    仿宋_GB2312 (TrueType)    REG_SZ    C:\Users\a\AppData\Local\Microsoft\Windows\Fonts\f.ttf`,
].join('\r\n');

const windows = (answers: Readonly<Record<string, Uint8Array | null>>): Machine => ({
  platform: 'win32',
  systemRoot: 'C:\\Windows',
  run: async (program, args) => {
    expect(program).toMatch(/^C:\\Windows.System32.reg\.exe$/);
    return answers[args[1]?.slice(0, 4) ?? ''] ?? null;
  },
});
const linux = (answer: string | null): Machine => ({
  platform: 'linux',
  systemRoot: '',
  run: async () => (answer === null ? null : new TextEncoder().encode(answer)),
});

describe('the faces a machine has', () => {
  it.each(['gbk', 'utf-8'])('are read from the registry of Windows, in %s', async (encoding) => {
    const fonts = machineFonts(
      windows({ HKLM: iconv.encode(REGISTRY, encoding), HKCU: iconv.encode(OWN, encoding) }),
    );
    expect(await fonts.missing(fontsOf('system'))).toEqual([]);
    expect(await fonts.missing(fontsOf('standard'))).toEqual(['方正小标宋简体', '楷体_GB2312']);
  });

  it('are those of the machine where the person has none of their own', async () => {
    const fonts = machineFonts(windows({ HKLM: iconv.encode(REGISTRY, 'gbk'), HKCU: null }));
    expect(await fonts.missing(['仿宋_GB2312', '宋体', 'times new roman'])).toEqual([
      '仿宋_GB2312',
    ]);
  });

  it('are asked of fontconfig on Linux, under their names in every language', async () => {
    const answer = 'SimSun,宋体\nFangSong_GB2312,仿宋_GB2312\nFZXiaoBiaoSong\\-B05S\nNoto Sans\n';
    const fonts = machineFonts(linux(answer));
    expect(await fonts.missing(fontsOf('standard'))).toEqual([
      '黑体',
      '楷体_GB2312',
      'Times New Roman',
    ]);
  });

  it.each([
    ['has no fontconfig', linux(null)],
    ['is of another kind', { ...linux('SimSun\n'), platform: 'darwin' as const }],
    ['does not let the registry be read', windows({})],
  ])('are unknown where the machine %s', async (_, machine) => {
    expect(await machineFonts(machine).missing(['宋体'])).toBeNull();
  });

  it.skipIf(spawnSync('fc-list', ['--version']).error !== undefined)(
    'are known of this machine: a face that fontconfig lists is not missing, one of no name is',
    async () => {
      const listed = spawnSync('fc-list', ['--format', '%{family[0]}\n'], { encoding: 'utf8' });
      const [face = ''] = listed.stdout.split('\n');
      expect(await machineFonts().missing([face, '没有这种字体'])).toEqual(['没有这种字体']);
    },
  );
});
