#include <zlib.h>

/// `inflateInit2` is a macro that Swift does not see. 31 is the largest window plus the gzip format.
static inline int trellis_gunzip_init(z_stream *stream) {
    return inflateInit2(stream, 31);
}
