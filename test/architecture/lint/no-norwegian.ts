import type { Rule } from 'eslint';

const NORWEGIAN = /[æøåÆØÅ]/;

/** Proper names, which have no English form, and letters that are spoken of as letters. */
const NAMES = /Bokmål|Levekår|(?<!\p{L})[æøåÆØÅ](?!\p{L})/gu;

/**
 * Code is English; what people read stands in `messages/`, in the data of code lists and in examples,
 * so that the three languages stay complete. eslint.config.mjs names the files that are exempt.
 */
export const noNorwegian: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { norwegian: 'Norwegian text belongs in messages/ or in data, not here: {{text}}' },
  },
  create(context) {
    const { sourceCode } = context;
    const { tokens, comments } = sourceCode.ast;
    return {
      Program() {
        for (const { range, loc } of [...tokens, ...comments]) {
          if (range === undefined || loc === undefined || loc === null) continue;
          const text = sourceCode.text.slice(...range);
          if (NORWEGIAN.test(text.replace(NAMES, '')))
            context.report({ loc, messageId: 'norwegian', data: { text: text.slice(0, 40) } });
        }
      },
    };
  },
};
