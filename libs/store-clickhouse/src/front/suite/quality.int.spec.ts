// The same tests again, over real HTTP through the front.
import '../../testing/through-http.ts';
import '../../readers/quality/quality.int.spec.ts';
