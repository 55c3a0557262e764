declare module 'compiled-schema' {
  interface Validate {
    (page: unknown): boolean;
    readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
  }
  const validate: Validate;
  export default validate;
}
