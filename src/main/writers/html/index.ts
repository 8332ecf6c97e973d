import type { WriteRequest } from '../../ports/index.ts';
export function writeHtml(_request: WriteRequest): string {
  throw new Error('todo');
}
