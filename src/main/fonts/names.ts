/** The other names under which a face is installed: systems in Chinese and in English call it differently. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  宋体: ['SimSun'],
  黑体: ['SimHei'],
  仿宋: ['FangSong'],
  楷体: ['KaiTi'],
  仿宋_GB2312: ['FangSong_GB2312'],
  楷体_GB2312: ['KaiTi_GB2312'],
  方正小标宋简体: ['FZXiaoBiaoSong-B05S'],
};

/** Those of the faces that are under none of their names among the installed ones. */
export function missingAmong(
  faces: readonly string[],
  installed: readonly string[],
): readonly string[] {
  const known = new Set(installed.map(plain));
  return faces.filter(
    (face) => ![face, ...(ALSO[face] ?? [])].some((name) => known.has(plain(name))),
  );
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

/** Names in the answer of `fc-list --format '%{family}\n'`: those of a face in all languages in a line. */
export function namesFromFontconfig(answer: string): readonly string[] {
  return answer
    .split('\n')
    .flatMap((line) => line.split(/(?<!\\),/))
    .map((name) => name.replaceAll(/\\(.)/g, '$1').trim())
    .filter((name) => name !== '');
}

/** `    SimSun & NSimSun (TrueType)    REG_SZ    simsun.ttc` */
const REGISTRY_LINE = /^ {4}(.+?) {4}REG_SZ {4}/;
/** What stands behind the name of a face: kind of file, and the style of a face that has but one. */
const BEHIND_NAME = /(?: (?:常规|Regular))?\s*\((?:TrueType|OpenType|All res|[^()]*)\)$/i;

/** Names in the answer of `reg query` for the fonts of Windows. */
export function namesFromRegistry(answer: string): readonly string[] {
  return answer
    .split(/\r?\n/)
    .map((line) => REGISTRY_LINE.exec(line)?.[1] ?? '')
    .flatMap((value) => value.replace(BEHIND_NAME, '').split(' & '))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
