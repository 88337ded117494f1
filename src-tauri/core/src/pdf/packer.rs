//! Packing streams. One packer serves a whole file: a new one for each stream would take longer to
//! make ready than to use.

use flate2::{Compress, Compression, FlushCompress, Status};

/// Packs the streams of a file, one after the other.
pub(super) struct Packer(Compress);

impl Packer {
    /// A packer that tries its best: the last step from 6 to 9 costs little on what a file holds.
    pub(super) fn new() -> Packer {
        Packer(Compress::new(Compression::best(), true))
    }

    /// The bytes packed as `FlateDecode` reads them.
    pub(super) fn pack(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.0.reset();
        let mut packed = Vec::with_capacity(bytes.len() / 3 + 64);
        loop {
            let rest = &bytes[self.0.total_in() as usize..];
            // The packer only ever asks for room.
            match self.0.compress_vec(rest, &mut packed, FlushCompress::Finish) {
                Ok(Status::StreamEnd) => return packed,
                _ => packed.reserve(packed.capacity().max(64)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Packer;
    use std::io::Read;

    #[test]
    fn what_is_packed_comes_out_again() {
        let mut packer = Packer::new();
        let noise: Vec<u8> = (0..100_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for bytes in [&b""[..], b"a", &b"sana ".repeat(9000), &noise, b"viimeinen"] {
            let packed = packer.pack(bytes);
            let mut again = Vec::new();
            flate2::read::ZlibDecoder::new(&packed[..]).read_to_end(&mut again).unwrap();
            assert!(again == bytes, "{} bytes", bytes.len());
        }
    }
}
