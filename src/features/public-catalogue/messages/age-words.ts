/** What people write beside a number that is an age in years. */
export const YEAR_WORDS = /-?åring(?:er|ar)?|år|og/gu;
/** An age in months: of who is not yet one year. */
export const MONTHS = /\d{1,2} ?(?:mnd|måneder|månader|måned|månad)/gu;
