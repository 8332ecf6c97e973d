import validate from '@ooxml-tools/validate';

/**
 * What the validator of the Open XML SDK, whose schemas are those of ISO/IEC 29500 transitional, finds in a file:
 * part, place and description. Empty for a file that Word and Excel open without a repair.
 */
export async function schemaProblems(
  bytes: Uint8Array,
  format: 'docx' | 'xlsx',
): Promise<readonly string[]> {
  const found = await validate(bytes, format, 'Office2019');
  return found.map(({ path, description }) => `${path.partUri} ${path.xpath}: ${description}`);
}
