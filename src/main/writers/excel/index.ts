import type { WriteRequest } from '../../ports/index.ts';
export async function writeExcel(_request: WriteRequest): Promise<Uint8Array> {
  throw new Error('todo');
}
