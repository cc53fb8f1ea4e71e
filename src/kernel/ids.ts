/** A UUIDv7 key, branded by what it names, so that a trader's id cannot be passed as a declaration's. */
export type Id<Name extends string> = string & { readonly __id: Name };
