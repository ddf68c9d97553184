const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as content or as a quoted attribute of HTML and XML; letters that XML forbids are left out. */
export function escapeMarkup(text: string): string {
  return withoutForbidden(text).replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}

/** The text without what XML, and so every Office file and drawing, forbids. */
export function withoutForbidden(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex -- these are what XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
  );
}
