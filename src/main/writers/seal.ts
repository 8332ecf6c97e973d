import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Zip has no time before 1980; a constant keeps the bytes of one report the same from day to day. */
const FILE_TIME = new Date(1980, 0, 1);

/** The package with parts rewritten, `[Content_Types].xml` first, constant times and no entries for folders. */
export function sealPackage(
  bytes: Uint8Array,
  rewritten: Readonly<Record<string, (xml: string) => string>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, rewrite] of Object.entries(rewritten)) {
    parts[path] = strToU8(rewrite(strFromU8(parts[path] ?? new Uint8Array())));
  }
  const first = '[Content_Types].xml';
  const others = Object.keys(parts).filter((path) => path !== first && !path.endsWith('/'));
  const sealed: Zippable = {};
  for (const path of [first, ...others])
    sealed[path] = [parts[path] ?? new Uint8Array(), { mtime: FILE_TIME }];
  return zipSync(sealed, { level: 6 });
}
