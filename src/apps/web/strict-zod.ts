import * as z from 'zod';

// Without this zod tries whether code may be made from text, which the content security policy forbids and reports.
z.config({ jitless: true });
