import type { TableId } from '../../../domain/forms/index.ts';
import { saveNow } from '../../app/actions.ts';
import { complain, complainOf, during, say } from '../../app/notify.ts';
import { api } from '../../api/index.ts';
import { zh } from '../../text/zh-CN.ts';
import type { Session } from '../workbench/session/index.ts';
import { webContentOf, type WebContent } from './webContent.ts';

/** 复制到网站: has the page made of what is saved, and puts it or one of its tables on the clipboard. */
export const copyForWeb = async (session: Session, part: TableId | 'all'): Promise<void> => {
  try {
    if (!(await saveNow())) return complain(zh.status.failed);
    const { id, state } = session.getState().open;
    const draft = state !== 'finalized';
    const file = await during(zh.exports.working, () =>
      api.exports.document({ id, format: 'html', draft }),
    );
    const content = webContentOf(await file.text(), part);
    if (content && putOnClipboard(content)) say(zh.webCopy.done);
    else complain(zh.webCopy.failed);
  } catch (error) {
    complainOf(error);
  }
};

/** By the event of copying, which needs no permission: Electron grants the window none. */
const putOnClipboard = ({ html, text }: WebContent): boolean => {
  let isDone = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isDone = true;
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return isDone;
};
