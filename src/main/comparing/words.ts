const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Numbers stay whole: 1,284件 and 十二件 are a number and a unit. */
const NUMBER = /(\p{Nd}+(?:[.,．，]\p{Nd}+)*[%％‰]?|[〇零一二两三四五六七八九十百千万亿]{2,})/u;

/** The words, numbers and marks of a text in order; joined they are the text. */
export function wordsOf(text: string): readonly string[] {
  return text
    .split(NUMBER)
    .flatMap((part, index) =>
      index % 2 === 1 ? [part] : Array.from(segmenter.segment(part), ({ segment }) => segment),
    );
}
