import { writeHardBook } from './test/write/pdf/hard-book.ts';
for (let s = 1; s <= 6; s++) writeHardBook(`/tmp/exp/hard-${s}`, s);
