/// The SHA-256 digest of some bytes (FIPS 180-4), for fingerprints in file names and integrity attributes.
func sha256(_ message: [UInt8]) -> [UInt8] {
  var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  var padded = message + [0x80]
  padded += Array(repeating: 0, count: (120 - padded.count % 64) % 64)
  let bitCount = UInt64(message.count) * 8
  padded += (0..<8).map { UInt8(truncatingIfNeeded: bitCount >> (56 - 8 * $0)) }
  var words: [UInt32] = Array(repeating: 0, count: 64)
  words.withUnsafeMutableBufferPointer { words in
    roundConstants.withUnsafeBufferPointer { constants in
      for block in stride(from: 0, to: padded.count, by: 64) {
        spread(padded, from: block, over: words)
        compress(UnsafeBufferPointer(words), constants, into: &state)
      }
    }
  }
  return state.flatMap { word in
    (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
  }
}

/// Makes 64 words of a block of 64 bytes.
private func spread(
  _ message: [UInt8], from start: Int, over words: UnsafeMutableBufferPointer<UInt32>
) {
  message.withUnsafeBytes { message in
    for index in 0..<16 {
      let word = message.loadUnaligned(fromByteOffset: start + 4 * index, as: UInt32.self)
      words[index] = UInt32(bigEndian: word)
    }
  }
  for index in 16..<64 {
    let (a, b) = (words[index &- 15], words[index &- 2])
    let s0 = rotated(a, 7) ^ rotated(a, 18) ^ (a >> 3)
    let s1 = rotated(b, 17) ^ rotated(b, 19) ^ (b >> 10)
    words[index] = words[index &- 16] &+ s0 &+ words[index &- 7] &+ s1
  }
}

private func compress(
  _ words: UnsafeBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>,
  into state: inout [UInt32]
) {
  var (a, b, c, d) = (state[0], state[1], state[2], state[3])
  var (e, f, g, h) = (state[4], state[5], state[6], state[7])
  // The variables change places with each step; after eight they are where they were.
  for first in stride(from: 0, to: 64, by: 8) {
    func added(_ step: Int) -> UInt32 { constants[first &+ step] &+ words[first &+ step] }
    step(a, b, c, &d, e, f, g, &h, added(0))
    step(h, a, b, &c, d, e, f, &g, added(1))
    step(g, h, a, &b, c, d, e, &f, added(2))
    step(f, g, h, &a, b, c, d, &e, added(3))
    step(e, f, g, &h, a, b, c, &d, added(4))
    step(d, e, f, &g, h, a, b, &c, added(5))
    step(c, d, e, &f, g, h, a, &b, added(6))
    step(b, c, d, &e, f, g, h, &a, added(7))
  }
  for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
}

@inline(__always)
private func step(
  _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
  _ h: inout UInt32, _ added: UInt32
) {
  let s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
  let choice = (e & f) ^ (~e & g)
  let first = h &+ s1 &+ choice &+ added
  let s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
  let majority = (a & b) ^ (a & c) ^ (b & c)
  d &+= first
  h = first &+ s0 &+ majority
}

private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
  word &>> count | word &<< (32 &- count)
}

private let roundConstants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]

/// `9f86d081`: enough of a digest to tell versions of a file apart.
func fingerprint(_ digest: [UInt8]) -> String {
  digest.prefix(4).map { byte in
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }.joined()
}

/// A digest as the `integrity` attribute wants it (W3C Subresource Integrity): `sha256-…`.
func integrity(_ digest: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  for start in stride(from: 0, to: digest.count, by: 3) {
    let group = digest[start..<min(start + 3, digest.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0..<4 {
      text.append(
        place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return "sha256-" + String(decoding: text, as: UTF8.self)
}
