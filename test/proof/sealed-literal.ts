/** As SQL: bytes in the form of a sealed value, for rules that ask who may write and never read. */
export const SOMETHING_SEALED = "decode(repeat('01', 45), 'hex')";
