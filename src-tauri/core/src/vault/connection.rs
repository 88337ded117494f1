//! Connections to encrypted databases: how they are opened, what is asked of SQLite, and what its
//! errors mean to a person.
//!
//! WAL with `synchronous=FULL` and `psow=0` loses no acknowledged save at a power cut even when the
//! disk spoils the whole sector it was writing; any weaker setting does. The exclusive lock keeps
//! other programs out and needs no shared memory file.

use super::keys::Secret;
use crate::failure::{Code, Failure, Result};
use crate::file::make_private;
use rusqlite::{Connection, OpenFlags, ffi};
use std::ffi::{c_int, c_void};
use std::path::Path;
use std::sync::Once;
use std::time::Duration;
use zeroize::Zeroizing;

/// What a connection is opened for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// To make a database that is not there yet.
    Make,
    /// To keep plans in it.
    Keep,
    /// To prove a copy, changing nothing.
    Prove,
}

/// Opens the database with its key. Whether the key is right is known when this returns.
pub(super) fn connect(path: &Path, key: &Secret<32>, salt: &[u8; 16], purpose: Use) -> Result<Connection> {
    let access = match purpose {
        Use::Make => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Use::Keep => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Use::Prove => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    stock_library();
    let flags = access | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // A copy that is proved is nobody else's: it needs no log and no shared memory file.
    let still = if purpose == Use::Prove { "&immutable=1" } else { "" };
    let connection = Connection::open_with_flags(format!("{}?psow=0{still}", uri(path)), flags)?;
    connection.busy_timeout(Duration::ZERO)?;
    unlock(&connection, key, salt)?;
    if purpose != Use::Prove {
        // Before anything is read: a log that was once opened without it keeps its shared memory file.
        run(&connection, "PRAGMA locking_mode = EXCLUSIVE")?;
    }
    prepare(&connection)?;
    if purpose != Use::Prove {
        keep_well(&connection)?;
    }
    Ok(connection)
}

/// Hands the key over by a call of its own, so that it is never part of an SQL text.
fn unlock(connection: &Connection, key: &Secret<32>, salt: &[u8; 16]) -> Result<()> {
    // SQLCipher would write to standard error; and its memory must be guarded before it has a key.
    run(connection, "PRAGMA cipher_log_level = NONE")?;
    run(connection, "PRAGMA cipher_memory_security = ON")?;
    stock(connection);
    let spelled = spelled(key, salt);
    let length = i32::try_from(spelled.len()).map_err(Failure::defect)?;
    // SAFETY: the handle is of a live connection, and the key's bytes outlive the call.
    let outcome = unsafe {
        ffi::sqlite3_key_v2(connection.handle(), c"main".as_ptr(), spelled.as_ptr().cast(), length)
    };
    let version: Option<String> = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0)).ok();
    if outcome != ffi::SQLITE_OK || version.is_none_or(|version| version.is_empty()) {
        return Err(Code::NotEncrypted.into());
    }
    run(connection, "PRAGMA cipher_compatibility = 4")
}

/// Lets every connection take room for its pages at once: guarding memory takes two calls of the system
/// for every piece, and a page of its own is a piece.
fn stock_library() {
    const KIB: c_int = 2048;
    static ONCE: Once = Once::new();
    // SAFETY: numbers and no memory of ours. Where SQLite has begun its work it refuses, and is only slower.
    ONCE.call_once(|| unsafe {
        ffi::sqlite3_config(ffi::SQLITE_CONFIG_PAGECACHE, std::ptr::null_mut::<c_void>(), 0 as c_int, -KIB);
    });
}

/// Gives the connection a stock of memory. Guarding memory takes two calls of the system for every
/// piece; the stock is guarded as one, and wiped as one when the database is closed.
fn stock(connection: &Connection) {
    const PIECE: c_int = 4096;
    const PIECES: c_int = 256;
    // SAFETY: the handle is of a live connection that has run no statement but the finished ones above,
    // and SQLite takes the memory itself. Should it refuse, it is only slower.
    unsafe {
        ffi::sqlite3_db_config(
            connection.handle(),
            ffi::SQLITE_DBCONFIG_LOOKASIDE,
            std::ptr::null_mut::<c_void>(),
            PIECE,
            PIECES,
        );
    }
}

/// SQLCipher's spelling of a raw key with its salt.
fn spelled(key: &Secret<32>, salt: &[u8; 16]) -> Zeroizing<Vec<u8>> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut spelled = Zeroizing::new(Vec::with_capacity(100));
    spelled.extend_from_slice(b"x'");
    for byte in key.expose().iter().chain(salt) {
        spelled.push(DIGITS[usize::from(byte >> 4)]);
        spelled.push(DIGITS[usize::from(byte & 15)]);
    }
    spelled.push(b'\'');
    spelled
}

fn prepare(connection: &Connection) -> Result<()> {
    for pragma in [
        "temp_store = MEMORY",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "foreign_keys = ON",
        // Without it, replacing a row would go past the triggers that guard issued revisions.
        "recursive_triggers = ON",
        "cache_size = -8192",
        "secure_delete = ON",
    ] {
        run(connection, &format!("PRAGMA {pragma}"))?;
    }
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// What a database that is written to needs. A wrong key shows itself, at the latest when the schema
/// is read here, as "not a database".
fn keep_well(connection: &Connection) -> Result<()> {
    run(connection, "SELECT count(*) FROM sqlite_schema")?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(Failure::defect("no write-ahead log"));
    }
    run(connection, "PRAGMA synchronous = FULL")?;
    // On macOS a plain sync ends in the memory of the drive.
    run(connection, "PRAGMA fullfsync = ON")?;
    run(connection, "PRAGMA journal_size_limit = 8388608")?;
    let_fold(connection)
}

/// Runs a statement to its end, whether or not it gives rows.
pub(super) fn run(connection: &Connection, sql: &str) -> Result<()> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}

/// Whether every page that this connection has read so far was authentic. The first that is not makes the
/// connection one that can only be read, for good; which is how SQLCipher tells.
pub(super) fn whole(connection: &Connection) -> Result<()> {
    match connection.is_readonly("main")? {
        true => Err(Failure::new(Code::VaultDamaged).with("detail", "a page")),
        false => Ok(()),
    }
}

/// Copies the whole database, encrypted with the same key, into a new file.
pub(super) fn copy_into(connection: &Connection, path: &Path) -> Result<()> {
    crate::file::remove(path)?;
    make_private(path)?;
    connection.execute("VACUUM INTO ?1", [uri(path)])?;
    whole(connection)
}

/// Copies the whole database into a new file, encrypted with another key. The key is bound to the statement,
/// so that it is never part of an SQL text.
pub(super) fn export_into(
    connection: &Connection,
    path: &Path,
    key: &Secret<32>,
    salt: &[u8; 16],
) -> Result<()> {
    crate::file::remove_database(path)?;
    // A connection that may make no file attaches none that is not there.
    make_private(path)?;
    let spelled = spelled(key, salt);
    let spelled = std::str::from_utf8(&spelled).map_err(Failure::defect)?;
    connection.execute("ATTACH ?1 AS renewed KEY ?2", [&format!("{}?psow=0", uri(path)), spelled])?;
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let exported = run(connection, "SELECT sqlcipher_export('renewed')")
        .and_then(|()| run(connection, &format!("PRAGMA renewed.user_version = {version}")));
    let detached = run(connection, "DETACH renewed");
    exported.and(detached)?;
    whole(connection)
}

/// Lets the connection read another database by this name. The key is bound to the statement, so that it is never
/// part of an SQL text.
pub(super) fn attach(
    connection: &Connection,
    path: &Path,
    key: &Secret<32>,
    salt: &[u8; 16],
    name: &str,
) -> Result<()> {
    let spelled = spelled(key, salt);
    let spelled = std::str::from_utf8(&spelled).map_err(Failure::defect)?;
    let address = format!("{}?psow=0&immutable=1", uri(path));
    connection.execute(&format!("ATTACH ?1 AS {name} KEY ?2"), [&address, spelled])?;
    Ok(())
}

/// Lets go of another database.
pub(super) fn detach(connection: &Connection, name: &str) -> Result<()> {
    // Statements that are kept would hold it.
    connection.flush_prepared_statement_cache();
    run(connection, &format!("DETACH {name}"))
}

/// Moves the write-ahead log into the database file.
pub(super) fn checkpoint(connection: &Connection) -> Result<()> {
    run(connection, "PRAGMA wal_checkpoint(TRUNCATE)")
}

/// Moves the whole log into the database file, which then stays as it is until [`let_fold`].
pub(super) fn fold_log(connection: &Connection) -> Result<()> {
    run(connection, "PRAGMA wal_autocheckpoint = 0")?;
    let left: Result<(i64, i64)> = connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .map_err(Failure::from);
    match left {
        Ok((0, 0)) => Ok(()),
        outcome => {
            let_fold(connection)?;
            outcome.and(Err(Code::VaultInUse.into()))
        }
    }
}

/// Lets the log be moved into the database file whenever it has grown to 8 MB. The save in which that happens takes
/// several times as long as others: less than one of a hundred should.
pub(super) fn let_fold(connection: &Connection) -> Result<()> {
    run(connection, "PRAGMA wal_autocheckpoint = 2000")
}

/// The path as a `file:` address: the only way of saying `psow=0`, and safe for any name.
fn uri(path: &Path) -> String {
    let mut uri = String::from("file:");
    for byte in address_bytes(path) {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' | b':' => {
                uri.push(char::from(byte))
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(unix)]
fn address_bytes(path: &Path) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt;
    path.as_os_str().as_bytes().to_vec()
}

/// `C:\x` becomes `/C:/x`, `\\server\x` becomes `//server/x` after the empty authority.
#[cfg(not(unix))]
fn address_bytes(path: &Path) -> Vec<u8> {
    let path = path.to_string_lossy().replace('\\', "/");
    let start = if path.starts_with("//") { "//" } else { "///" };
    if path.contains(':') || start == "//" {
        format!("{start}{path}").into_bytes()
    } else {
        path.into_bytes()
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Failure {
        use rusqlite::ErrorCode::*;
        let code = match error.sqlite_error_code() {
            Some(DiskFull) => Code::DiskFull,
            Some(ReadOnly | PermissionDenied) => Code::ReadOnly,
            // The last is what SQLite says where it could not begin its log; what others lock is "busy".
            Some(SystemIoFailure | CannotOpen | DatabaseLocked) => Code::DiskError,
            // The last is how SQLCipher says that it writes no more after a page that was not authentic.
            Some(NotADatabase | DatabaseCorrupt | OutOfMemory) => Code::VaultDamaged,
            Some(DatabaseBusy) => Code::VaultInUse,
            Some(OperationInterrupted) => Code::Cancelled,
            _ => Code::Defect,
        };
        Failure::new(code).with("detail", error)
    }
}
