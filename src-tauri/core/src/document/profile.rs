//! The colour profile that every copy carries: sRGB as an ICC version 4 profile, written from the
//! constants of IEC 61966-2-1 so that no foreign file has to be bundled.

/// The profile's bytes.
pub(super) fn srgb() -> Vec<u8> {
    let tags: [(&[u8; 4], Vec<u8>); 9] = [
        (b"desc", text("sRGB")),
        (b"cprt", text("Public domain")),
        (b"wtpt", xyz([0.9642, 1.0, 0.8249])),
        (b"chad", adaptation()),
        (b"rXYZ", xyz([0.436_065_67, 0.222_488_4, 0.013_916_02])),
        (b"gXYZ", xyz([0.385_147_1, 0.716_873_17, 0.097_076_42])),
        (b"bXYZ", xyz([0.143_066_41, 0.060_607_91, 0.714_096_07])),
        (b"rTRC", curve()),
        (b"gTRC", curve()),
    ];
    let mut table = Vec::new();
    let mut data = Vec::new();
    let first = 128 + 4 + 12 * (tags.len() + 1);
    let mut place = Vec::new();
    for (name, bytes) in &tags {
        // The three curves are one.
        if *name != b"gTRC" {
            place = [first + data.len(), bytes.len()].map(|n| (n as u32).to_be_bytes()).concat();
            data.extend_from_slice(bytes);
            data.resize(data.len().next_multiple_of(4), 0);
        }
        table.extend_from_slice(*name);
        table.extend_from_slice(&place);
    }
    table.extend_from_slice(b"bTRC");
    table.extend_from_slice(&place);
    let mut profile = header((first + data.len()) as u32);
    profile.extend_from_slice(&(tags.len() as u32 + 1).to_be_bytes());
    profile.extend(table);
    profile.extend(data);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = Vec::with_capacity(128);
    header.extend_from_slice(&size.to_be_bytes());
    header.extend_from_slice(&[0; 4]);
    header.extend_from_slice(&[4, 0x40, 0, 0]);
    header.extend_from_slice(b"mntrRGB XYZ ");
    for part in [2024u16, 1, 1, 0, 0, 0] {
        header.extend_from_slice(&part.to_be_bytes());
    }
    header.extend_from_slice(b"acsp");
    header.resize(68, 0);
    header.extend(xyz([0.9642, 1.0, 0.8249]).split_off(8));
    header.resize(128, 0);
    header
}

fn fixed(number: f64) -> [u8; 4] {
    ((number * 65536.0).round() as i32).to_be_bytes()
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    let mut tag = b"XYZ \0\0\0\0".to_vec();
    tag.extend(values.into_iter().flat_map(fixed));
    tag
}

/// From D65, the white of sRGB, to D50, the white of profiles.
fn adaptation() -> Vec<u8> {
    let mut tag = b"sf32\0\0\0\0".to_vec();
    let matrix = [
        1.047_882, 0.022_919, -0.050_217, 0.029_587, 0.990_479, -0.017_059, -0.009_232, 0.015_076, 0.751_678,
    ];
    tag.extend(matrix.into_iter().flat_map(fixed));
    tag
}

/// The sRGB transfer curve as a parametric curve of type 3.
fn curve() -> Vec<u8> {
    let mut tag = b"para\0\0\0\0\0\x03\0\0".to_vec();
    tag.extend([2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045].into_iter().flat_map(fixed));
    tag
}

fn text(text: &str) -> Vec<u8> {
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut tag = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS".to_vec();
    tag.extend((utf16.len() as u32).to_be_bytes());
    tag.extend(28u32.to_be_bytes());
    tag.extend(utf16);
    tag
}
