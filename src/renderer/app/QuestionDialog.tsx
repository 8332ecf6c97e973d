import type { ReactNode } from 'react';
import { Answers, Dialog } from '../components/Dialog.tsx';
import type { Question } from './notify.ts';

/** Asks before something is taken away. */
export function QuestionDialog(props: {
  question: Question;
  answer: (agreed: boolean) => void;
}): ReactNode {
  const { question, answer } = props;
  return (
    <Dialog
      width={420}
      title={question.title}
      onClose={() => answer(false)}
      footer={
        <Answers
          danger
          ok={question.confirm}
          onOk={() => answer(true)}
          onCancel={() => answer(false)}
        />
      }
    >
      <p>{question.text}</p>
    </Dialog>
  );
}
